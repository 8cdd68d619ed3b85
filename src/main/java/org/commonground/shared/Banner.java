package org.commonground.shared;

import java.util.Optional;

/** Implemented by a module that has something to say at the top of every page, such as that what is shown is invented. */
public interface Banner {

    /** The translation key of its text; empty while there is nothing to say. */
    Optional<String> textKey();

    /** Where to read on; empty where that is nowhere. */
    Optional<Link> link();

    /** A path of this site that begins with a slash, and the translation key of what it is called. */
    record Link(String path, String textKey) {}
}
