package org.commonground.demonstration;

/** One kind of thing in the demonstration: how it is made and how it is removed, both by its module's own service. */
interface Chapter {

    Kind kind();

    /** Makes everything of this kind and notes each in {@code story}; what earlier chapters made is found there. */
    void write(Story story);

    /** Removes what was noted, with all that hangs on it, and nothing else. */
    void tearOut(Items items);
}
