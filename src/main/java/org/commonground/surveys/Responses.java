package org.commonground.surveys;

import java.util.Optional;
import org.commonground.events.EventId;
import org.commonground.surveys.receipt.ReceiptCode;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The anonymous responses, for those who work with them and for those who gave them. */
@Service
public class Responses {

    private final ResponseRepository responses;
    private final ApplicationEventPublisher publisher;

    Responses(ResponseRepository responses, ApplicationEventPublisher publisher) {
        this.responses = responses;
        this.publisher = publisher;
    }

    @PreAuthorize("hasRole('ANALYST')")
    @Transactional(readOnly = true)
    public Optional<ResponseDetails> find(ResponseId id) {
        return responses.findById(id.value()).map(Response::details);
    }

    /** How many responses an event has had. */
    @PreAuthorize("hasAnyRole('ANALYST', 'ORGANISER')")
    @Transactional(readOnly = true)
    public long count(EventId event) {
        return responses.countByEventId(event.value());
    }

    /** The response that belongs to a receipt: its holder is who gave it. */
    @PreAuthorize("permitAll()")
    @Transactional(readOnly = true)
    public Optional<ResponseDetails> of(ReceiptCode receipt) {
        return responses.findByReceiptHash(receipt.hash()).map(Response::details);
    }

    /** Takes a response back for good; false where there is none with this receipt. */
    @PreAuthorize("permitAll()")
    @Transactional
    public boolean withdraw(ReceiptCode receipt) {
        Optional<Response> response = responses.findByReceiptHash(receipt.hash());
        response.ifPresent(found -> {
            publisher.publishEvent(new ResponseWithdrawn(found.id()));
            responses.delete(found);
        });
        return response.isPresent();
    }
}
