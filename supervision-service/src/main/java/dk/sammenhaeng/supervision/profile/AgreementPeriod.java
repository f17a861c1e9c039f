package dk.sammenhaeng.supervision.profile;

import java.time.LocalDate;

/** The period a welfare agreement covers (aftaleperiode), as agreements states it. */
public record AgreementPeriod(LocalDate from, LocalDate to) {}
