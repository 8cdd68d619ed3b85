-- What stands for the address to unsubscribe until the letter leaves; null where there is nothing to unsubscribe from.
ALTER TABLE mail_letter
    ADD COLUMN unsubscribe VARCHAR(500);
