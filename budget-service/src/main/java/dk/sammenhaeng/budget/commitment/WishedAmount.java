package dk.sammenhaeng.budget.commitment;

import dk.sammenhaeng.platform.money.Dkk;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an action needs in one year from one payer, in current prices.
 *
 * @param budgetId the payer the wish names; null leaves it to the institution's budget, else the sector's
 */
@Embeddable
record WishedAmount(
        @Nullable UUID budgetId, @Column(name = "year") int year, Dkk amount) {}
