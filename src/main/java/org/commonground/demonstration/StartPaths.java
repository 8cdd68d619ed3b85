package org.commonground.demonstration;

import org.commonground.accounts.Role;
import org.springframework.stereotype.Component;

/** Where each of the demonstration's people best begins. */
@Component
class StartPaths {

    String of(Role role) {
        return switch (role) {
            case ADMINISTRATOR -> "/staff/mail";
            case ORGANISER -> "/staff/events";
            case MODERATOR -> "/staff/case-studies";
            case ANALYST -> "/staff/consultation";
            case STEWARD -> "/staff";
            case CONVENER -> "/consultation";
            case AUTHOR -> "/staff/stories";
        };
    }
}
