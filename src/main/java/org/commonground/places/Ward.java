package org.commonground.places;

import java.math.BigDecimal;

/**
 * A ward of the city.
 *
 * @param population residents in mid-2024 (ONS)
 * @param childPovertyPct children in low-income families in 2024/25, in per cent (DWP and HMRC)
 * @param noQualificationsPct residents of 16 and over with no qualifications in 2021, in per cent (ONS Census 2021)
 * @param longitude of its approximate centre, degrees east
 * @param latitude of its approximate centre, degrees north
 */
public record Ward(
        WardCode code,
        String name,
        String locality,
        int population,
        BigDecimal childPovertyPct,
        BigDecimal noQualificationsPct,
        BigDecimal longitude,
        BigDecimal latitude,
        EthnicGroups ethnicGroups,
        Households households) {

    /** Residents by ethnic group, ONS Census 2021 TS021. */
    public record EthnicGroups(int all, int asian, int black, int mixed, int white, int other) {}

    /** Households, and those deprived in no dimension, ONS Census 2021 TS011. */
    public record Households(int all, int notDeprived) {}
}
