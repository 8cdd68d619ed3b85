package org.commonground.demonstration;

import java.util.Set;
import org.commonground.accounts.AccountForm;
import org.commonground.accounts.AccountId;
import org.commonground.accounts.Accounts;
import org.commonground.accounts.Role;
import org.commonground.accounts.SaveAccountResult.Saved;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The people whom one can try to be. */
@Component
@Order(10)
class PeopleChapter implements Chapter {

    private final Content content;
    private final Accounts accounts;

    PeopleChapter(Content content, Accounts accounts) {
        this.content = content;
        this.accounts = accounts;
    }

    record Person(Role role, String name, String email) {}

    @Override
    public Kind kind() {
        return Kind.ACCOUNT;
    }

    @Override
    public void write(Story story) {
        for (Person person : content.list("people.yaml", Person.class)) {
            var form = new AccountForm(person.email(), person.name(), Set.of(person.role()), true);
            if (!(accounts.add(form) instanceof Saved saved)) {
                throw new IllegalStateException("Cannot add " + person.email());
            }
            story.made(kind(), person.role().name(), saved.id().value());
        }
    }

    @Override
    public void tearOut(Items items) {
        accounts.remove(items.ids(kind()).stream().map(AccountId::new).toList());
    }
}
