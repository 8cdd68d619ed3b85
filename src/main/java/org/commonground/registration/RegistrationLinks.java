package org.commonground.registration;

/** The addresses of this module's pages, each beginning with a slash. */
public final class RegistrationLinks {

    private RegistrationLinks() {}

    /** Where the holder of the private link sees and changes her registration. */
    public static String manage(String token) {
        return "/my-booking/" + token;
    }
}
