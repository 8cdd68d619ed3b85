package org.commonground.shell;

import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.SystemMessagesInfo;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.commonground.shared.Wording;
import org.springframework.stereotype.Component;

/** Tells somebody who comes back after her session has ended, before the page is loaded anew and what she typed is gone. */
@Component
class EndedSessions implements VaadinServiceInitListener {

    private final Wording wording;

    EndedSessions(Wording wording) {
        this.wording = wording;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().setSystemMessagesProvider(this::messages);
    }

    private SystemMessages messages(SystemMessagesInfo info) {
        var messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setSessionExpiredCaption(wording.text(info.getLocale(), "shell.ended.title"));
        messages.setSessionExpiredMessage(wording.text(info.getLocale(), "shell.ended.text"));
        messages.setCookiesDisabledCaption(wording.text(info.getLocale(), "shell.cookies.title"));
        messages.setCookiesDisabledMessage(wording.text(info.getLocale(), "shell.cookies.text"));
        return messages;
    }
}
