"""What travels between the stages: records, values and ids."""
