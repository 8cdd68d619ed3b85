-- An option of a booking question is part of what an audience by an answer is stored as.
ALTER TABLE messages_message MODIFY COLUMN audience VARCHAR(400) NOT NULL;
