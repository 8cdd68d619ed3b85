package org.commonground.accounts;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface AccountRepository extends JpaRepository<Account, UUID> {

    Optional<Account> findByEmail(String email);

    List<Account> findAllByOrderByName();

    /** Somebody with an account, without her roles. */
    record Named(UUID id, String name) {
        Colleague colleague() {
            return new Colleague(new AccountId(id), name);
        }
    }

    @Query(
            "select new org.commonground.accounts.AccountRepository$Named(a.id, a.name) from Account a where a.id in :ids")
    List<Named> named(Collection<UUID> ids);

    @Query("select new org.commonground.accounts.AccountRepository$Named(a.id, a.name) from Account a join a.roles r"
            + " where r = :role and a.active order by a.name, a.id")
    List<Named> active(Role role);

    /** Holds the administrators until the transaction ends, so that no two of them leave at the same moment. */
    @Query(
            nativeQuery = true,
            value =
                    "select count(*) from accounts_account a join accounts_role r on r.account_id = a.id where r.role = 'ADMINISTRATOR' for update")
    long lockAdministrators();

    @Query(
            "select count(a) from Account a join a.roles r where r = org.commonground.accounts.Role.ADMINISTRATOR and a.active and a.id <> :other")
    long countOtherAdministrators(UUID other);

    @Query(
            "select count(a) > 0 from Account a join a.roles r where r = org.commonground.accounts.Role.ADMINISTRATOR and a.lastSignInAt is not null")
    boolean hasAnAdministratorSignedIn();

    @Query(
            "select count(a) > 0 from Account a join a.roles r, SecondFactor f where r = org.commonground.accounts.Role.ADMINISTRATOR and f.accountId = a.id")
    boolean hasAnAdministratorWithSecondFactor();
}
