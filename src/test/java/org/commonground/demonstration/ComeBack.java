package org.commonground.demonstration;

import org.commonground.accounts.RunAs;
import org.commonground.demonstration.Items.State;
import org.springframework.boot.test.context.TestConfiguration;

/** Makes the demonstration again after a test has removed it, which nothing in the application does. */
@TestConfiguration
public class ComeBack {

    private final Items items;
    private final Demonstration demonstration;

    ComeBack(Items items, Demonstration demonstration) {
        this.items = items;
        this.demonstration = demonstration;
    }

    public void now() {
        items.become(State.NONE);
        RunAs.system(demonstration::make);
    }
}
