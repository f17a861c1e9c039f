package dk.sammenhaeng.budget.outcome;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;

/**
 * One outcome more or one less, of nobody (catalogue C17); citizen-journey owns it.
 *
 * @param id the random id of the event that told it
 * @param arrivedOn the day it was taken in here
 * @param month the one it counts in
 */
record Outcome(UUID id, boolean takenBack, LocalDate arrivedOn, YearMonth month, OutcomeTold told) {}
