package org.commonground.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.jsoup.nodes.DataNode;
import org.springframework.stereotype.Component;

/**
 * Takes the double click of somebody who double-clicks everything for the one click that it is meant as. The server cannot:
 * it may have answered the first click when the second one meets whatever is under the pointer by then.
 */
@Component
class DoubleClicks implements VaadinServiceInitListener {

    private static final String SCRIPT = """
            document.addEventListener('click', event => {
                if (event.detail === 2 && event.target.closest?.('vaadin-button')) {
                    event.stopImmediatePropagation();
                    event.preventDefault();
                }
            }, true);
            """;

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(response ->
                response.getDocument().head().appendElement("script").appendChild(new DataNode(SCRIPT)));
    }
}
