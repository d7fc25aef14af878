"""What a person alone and a room share: questions as boxes, and what is told of the answers."""
