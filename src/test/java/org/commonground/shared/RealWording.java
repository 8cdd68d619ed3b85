package org.commonground.shared;

/** The product's real texts for plain tests, without starting an application. */
public final class RealWording {

    private RealWording() {}

    public static Wording wording() {
        return new Wording(new Translations());
    }
}
