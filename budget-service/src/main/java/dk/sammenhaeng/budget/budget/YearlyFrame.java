package dk.sammenhaeng.budget.budget;

import dk.sammenhaeng.platform.money.Dkk;

/** What may be spent in one calendar year. */
public record YearlyFrame(int year, Dkk amount) {}
