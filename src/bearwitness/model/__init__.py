"""What travels between the stages: records, values, ids."""
