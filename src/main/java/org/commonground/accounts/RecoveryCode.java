package org.commonground.accounts;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Locale;
import java.util.UUID;
import org.commonground.shared.Secrets;

/** Stands in for the phone, once; only its hash is kept, and the row goes when it is used. */
@Entity
@Table(name = "accounts_recovery_code")
class RecoveryCode {

    static final int HOW_MANY = 10;

    /** Sixty bits. */
    private static final int LENGTH = 12;

    @Id
    private UUID id;

    private UUID factorId;

    @Column(columnDefinition = "binary(32)")
    private byte[] codeHash;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected RecoveryCode() {}

    RecoveryCode(SecondFactor factor, String code) {
        this.id = UUID.randomUUID();
        this.factorId = factor.id();
        this.codeHash = hash(factor, code);
    }

    /** A new one, in groups of four for the eye. */
    static String random() {
        return Secrets.code(LENGTH).replaceAll("(?<=\\G.{4})(?=.)", "-");
    }

    /** Whether it is as long as a code; such a text alone is worth trying. */
    static boolean isCode(String typed) {
        return cleaned(typed).length() == LENGTH;
    }

    static byte[] hash(SecondFactor factor, String typed) {
        return Secrets.sha256(factor.id() + "/" + cleaned(typed));
    }

    /** However it was typed: in small letters, without the dashes, with an O for a nought. */
    private static String cleaned(String typed) {
        return typed.toUpperCase(Locale.ROOT)
                .replaceAll("[^0-9A-Z]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }
}
