package org.commonground.surveys;

import java.util.List;

/** A leak that a thief must find; each in words, with the kind by which he reports it. */
enum Plant {
    A_TICKET_IN_A_TOKEN(
            "value", "update surveys_token set id = (select ticket_id from checkin_arrival limit 1) limit 1"),
    A_SPOKEN_CODE_AMONG_WORDS(
            "value",
            "update consultation_contribution set language = (select spoken_code from registration_ticket limit 1) limit 1"),
    A_RESPONSE_IN_A_JOB(
            "value",
            "insert into jobs_task (task_name, task_instance, execution_time, picked, version)"
                    + " select 'thank', lower(hex(id)), now(6), false, 1 from surveys_response limit 1"),
    A_TOKEN_IN_A_RESPONSE(
            "value",
            "update surveys_response set receipt_hash = (select token_hash from surveys_token limit 1) limit 1"),
    A_TOKEN_IN_A_LETTER(
            "value", "update mail_letter set problem = (select hex(token_hash) from surveys_token limit 1) limit 1"),
    AN_ADDRESS_HASHED_TO_A_TOKEN(
            "hash",
            "update surveys_token set token_hash = (select unhex(sha2(email, 256)) from registration_registration limit 1)"
                    + " limit 1"),
    AN_ADDRESS_HASHED_TWICE(
            "hash",
            "update surveys_token set token_hash ="
                    + " (select unhex(sha2(sha2(email, 256), 256)) from registration_registration limit 1) limit 1"),
    A_TICKET_CODE_HASHED_TO_A_RECEIPT(
            "hash",
            "update surveys_response set receipt_hash ="
                    + " (select unhex(sha2(code, 256)) from registration_ticket limit 1) limit 1"),
    AN_ADDRESS_CUT_TO_AN_ID(
            "hash",
            "update surveys_token set id = (select unhex(md5(email)) from registration_registration limit 1) limit 1"),
    AN_ID_THAT_COUNTS("id", "update surveys_token set id = unhex('019A0000000070008000000000000001') limit 1"),
    A_DAY("time", "update surveys_response set heard_in = '2026-09-17' limit 1"),
    A_MOMENT_AS_TEXT("time", "update consultation_contribution set language = '2026-09-01 12:00' limit 1"),
    A_MOMENT_IN_SECONDS("time", "update consultation_contribution set language = '1788264000' limit 1"),
    A_TABLE_THAT_WAS_TOUCHED(
            "change", "update registration_registration set changed_at = '2026-09-02 03:04:05' limit 1"),
    A_COLUMN_WITH_A_TIME(
            "time",
            "alter table surveys_token add column asked_at datetime(6)",
            "alter table surveys_token drop column asked_at"),
    A_COLUMN_WITH_A_DAY(
            "time",
            "alter table surveys_response add column heard_on date",
            "alter table surveys_response drop column heard_on"),
    A_COLUMN_THAT_COUNTS(
            "order",
            "alter table surveys_response add column number bigint not null auto_increment unique",
            "alter table surveys_response drop column number"),
    A_COLUMN_MORE(
            "column",
            "alter table consultation_contribution add column remark varchar(40)",
            "alter table consultation_contribution drop column remark");

    final String kind;

    /** What plants it and, where a rollback would not do, what takes it away. */
    final List<String> statements;

    Plant(String kind, String... statements) {
        this.kind = kind;
        this.statements = List.of(statements);
    }
}
