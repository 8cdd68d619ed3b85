package org.commonground.registration.list;

/** What can be done to many registrations at once. */
public enum BulkKind {
    SEND_AGAIN,
    CANCEL
}
