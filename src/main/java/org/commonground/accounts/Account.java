package org.commonground.accounts;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.commonground.shared.EmailAddress;
import org.jspecify.annotations.Nullable;

/** A person who can sign in. */
@Entity
@Table(name = "accounts_account")
class Account {

    @Id
    private UUID id;

    private String email;
    private String name;
    private boolean active;
    private Instant createdAt;
    private @Nullable Instant lastSignInAt;

    @Version
    private int version;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "accounts_role", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<Role> roles = EnumSet.noneOf(Role.class);

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Account() {}

    Account(EmailAddress email, String name, Set<Role> roles, Instant now) {
        this.id = UUID.randomUUID();
        this.email = email.value();
        this.name = name;
        this.roles.addAll(roles);
        this.active = true;
        this.createdAt = now;
    }

    void change(EmailAddress newEmail, String newName, Set<Role> newRoles, boolean nowActive) {
        email = newEmail.value();
        name = newName;
        active = nowActive;
        roles.retainAll(newRoles);
        roles.addAll(newRoles);
    }

    void signedIn(Instant now) {
        lastSignInAt = now;
    }

    boolean isActive() {
        return active;
    }

    boolean administers() {
        return roles.contains(Role.ADMINISTRATOR);
    }

    AccountId id() {
        return new AccountId(id);
    }

    AccountDetails details() {
        return new AccountDetails(
                id(), new EmailAddress(email), name, Set.copyOf(roles), active, lastSignInAt, version);
    }
}
