package dk.sammenhaeng.budget.budget;

import dk.sammenhaeng.platform.money.Dkk;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A budget's position as a reader sees it: both views of compliance, per year and over the whole period (BUD-01). */
@Schema(name = "BudgetPosition", description = "Per year and in total: frame, committed, available")
record PositionView(UUID budgetId, CarryOver carryOver, List<YearView> years, SumView total) {

    /** One year. */
    @Schema(name = "BudgetPositionYear")
    record YearView(
            int year,

            @Schema(type = SchemaType.NUMBER, description = "DKK")
            Dkk frame,

            @Schema(type = SchemaType.NUMBER, description = "DKK reserved (disponeret)")
            Dkk committed,

            @Schema(type = SchemaType.NUMBER, description = "DKK of these that lack cover (uden dækning)")
            Dkk ofWhichWithoutCover,

            @Schema(
                    type = SchemaType.NUMBER,
                    description = "DKK of the frame not yet used; below zero where carry-over is free and the"
                            + " year borrows from the others")
            Dkk available) {}

    /** All years together. */
    @Schema(name = "BudgetPositionTotal")
    record SumView(
            @Schema(type = SchemaType.NUMBER, description = "DKK")
            Dkk frame,

            @Schema(type = SchemaType.NUMBER, description = "DKK reserved (disponeret)")
            Dkk committed,

            @Schema(type = SchemaType.NUMBER, description = "DKK of these that lack cover (uden dækning)")
            Dkk ofWhichWithoutCover,

            @Schema(type = SchemaType.NUMBER, description = "DKK of the frame not yet used")
            Dkk available) {}

    static PositionView of(Position position) {
        return new PositionView(
                position.budgetId(),
                position.carryOver(),
                position.years().stream()
                        .map(year -> new YearView(
                                year.year(),
                                year.frame(),
                                year.committed(),
                                year.withoutCover(),
                                year.frame().minus(year.covered())))
                        .toList(),
                new SumView(
                        sum(position, Position.Year::frame),
                        sum(position, Position.Year::committed),
                        sum(position, Position.Year::withoutCover),
                        sum(position, year -> year.frame().minus(year.covered()))));
    }

    private static Dkk sum(Position position, Function<Position.Year, Dkk> figure) {
        return position.years().stream().map(figure).reduce(Dkk.ZERO, Dkk::plus);
    }
}
