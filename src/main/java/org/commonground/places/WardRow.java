package org.commonground.places;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;

/** A ward and its figures; reference data, read only. */
@Entity
@Table(name = "places_ward")
class WardRow {

    @Id
    private String code;

    private String name;
    private String locality;
    private int population;
    private BigDecimal childPovertyPct;
    private BigDecimal noQualificationsPct;
    private BigDecimal longitude;
    private BigDecimal latitude;
    private int censusResidents;
    private int censusAsian;
    private int censusBlack;
    private int censusMixed;
    private int censusWhite;
    private int censusOther;
    private int households;
    private int householdsNotDeprived;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected WardRow() {}

    Ward ward() {
        return new Ward(
                new WardCode(code),
                name,
                locality,
                population,
                childPovertyPct,
                noQualificationsPct,
                longitude,
                latitude,
                new Ward.EthnicGroups(censusResidents, censusAsian, censusBlack, censusMixed, censusWhite, censusOther),
                new Ward.Households(households, householdsNotDeprived));
    }
}
