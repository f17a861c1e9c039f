package dk.sammenhaeng.budget.outcome;

import dk.sammenhaeng.budget.Sector;
import dk.sammenhaeng.platform.event.IncomingEvent;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One outcome more or one less, of nobody (catalogue C17); citizen-journey owns it. */
@Entity
@Table(name = "copy_outcome")
// Read by the query of Outcomes alone.
@SuppressWarnings("UnusedVariable")
class Outcome {

    @Id
    private UUID id;

    private boolean takenBack;

    private LocalDate toldOn;

    private LocalDate month;

    @Enumerated(EnumType.STRING)
    private Sector sector;

    private String measure;

    private String value;

    private @Nullable String targetGroup;

    private @Nullable UUID institutionId;

    private @Nullable UUID investmentId;

    protected Outcome() {}

    Outcome(IncomingEvent event, OutcomeTold told, boolean takenBack) {
        this.id = event.id();
        this.takenBack = takenBack;
        this.toldOn = DanishCalendar.dayOf(event.time());
        this.month =
                Optional.ofNullable(told.month()).orElse(YearMonth.from(toldOn)).atDay(1);
        this.targetGroup = told.targetGroup();
        this.sector = told.sector();
        this.measure = told.measure();
        this.value = told.value();
        this.institutionId = told.institutionId();
        this.investmentId = told.investmentId();
    }
}
