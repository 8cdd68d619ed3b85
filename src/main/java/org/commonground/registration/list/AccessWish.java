package org.commonground.registration.list;

import org.commonground.shared.AccessNeed;
import org.jspecify.annotations.Nullable;

/**
 * Which people to find by what they asked for.
 *
 * @param need this one, or null for anything at all, be it in their own words
 */
public record AccessWish(@Nullable AccessNeed need) {

    public static final AccessWish ANYTHING = new AccessWish(null);
}
