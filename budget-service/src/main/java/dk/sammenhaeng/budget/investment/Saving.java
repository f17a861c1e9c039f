package dk.sammenhaeng.budget.investment;

import dk.sammenhaeng.platform.money.Dkk;
import jakarta.persistence.Embeddable;

/** What is expected to be saved in a calendar year. */
@Embeddable
record Saving(int year, Dkk amount) {}
