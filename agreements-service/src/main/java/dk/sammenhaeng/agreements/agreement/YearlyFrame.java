package dk.sammenhaeng.agreements.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;

/**
 * The economic frame of one calendar year, in the agreement's price basis (årlig ramme; SR-5).
 *
 * @param amount kroner with two decimals
 */
@Embeddable
record YearlyFrame(@Column(name = "year") int year, BigDecimal amount) {}
