package org.commonground.accounts;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Where somebody wanted to go before they were asked who they are. */
public final class ReturnPath {

    /** "//elsewhere" and "/\\elsewhere" lead away, and browsers drop tabs and line breaks before they look. */
    private static final Pattern OF_THIS_SITE = Pattern.compile("/(?!/)[^\\\\\\s\\p{Cntrl}]*");

    private ReturnPath() {}

    /** The path where it leads to a page of this site, else the start page. */
    public static String safe(String path) {
        return OF_THIS_SITE.matcher(path).matches() ? path : "/";
    }

    /** The page that asks for the second factor and then leads there. */
    static String bySecondFactor(String path) {
        return "/second-factor?to=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
    }
}
