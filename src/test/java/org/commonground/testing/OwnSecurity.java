package org.commonground.testing;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/**
 * Each application context has a strategy of its own that knows who is signed in, and the last one started would win for all:
 * a test uses that of its own context.
 */
public final class OwnSecurity extends AbstractTestExecutionListener {

    @Override
    public int getOrder() {
        return 1;
    }

    @Override
    public void prepareTestInstance(TestContext test) {
        test.getApplicationContext()
                .getBeanProvider(SecurityContextHolderStrategy.class)
                .ifAvailable(SecurityContextHolder::setContextHolderStrategy);
    }
}
