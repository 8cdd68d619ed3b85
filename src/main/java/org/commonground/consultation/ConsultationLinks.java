package org.commonground.consultation;

/** The addresses of this module's public pages. */
public final class ConsultationLinks {

    public static final String CONSULTATION = "/consultation";
    public static final String YOU_SAID = "/you-said-we-did";
    public static final String RECEIPT = "/receipt";

    private ConsultationLinks() {}

    static String answer(String slug) {
        return YOU_SAID + "/" + slug;
    }
}
