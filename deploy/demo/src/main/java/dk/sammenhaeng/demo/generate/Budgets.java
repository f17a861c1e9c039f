package dk.sammenhaeng.demo.generate;

import dk.sammenhaeng.demo.model.Agreement.CarryOver;
import dk.sammenhaeng.demo.model.Budget;
import dk.sammenhaeng.demo.model.Sector;
import dk.sammenhaeng.demo.model.YearlyAmount;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The sectors' budgets and two joint funds that are too small for all that is wished. */
final class Budgets {

    /** The key of the fund for discretionary bridging courses. */
    static final String BRIDGING_FUND = "fund-bridging";

    /** The key of the fund for the few cases that cost millions. */
    static final String SPECIAL_CASES = "fund-special-cases";

    private static final int USUAL_CITIZENS = 300;
    private static final double YEARLY_RISE = 1.02;
    private static final long ROUNDED_TO = 1000;

    private final LocalDate today;
    private final double scale;

    /** More citizens than usual have as much more money, fewer have the same. */
    Budgets(LocalDate today, int citizens) {
        this.today = today;
        this.scale = Math.max(1.0, (double) citizens / USUAL_CITIZENS);
    }

    List<Budget> all() {
        return Stream.concat(
                        Arrays.stream(Sector.values()).map(this::ofSector),
                        Stream.of(
                                fund(BRIDGING_FUND, "Fælles pulje til brobygning mellem sektorerne", 300_000),
                                fund(SPECIAL_CASES, "Central pulje til særligt dyre enkeltsager", 5_000_000)))
                .toList();
    }

    private Budget ofSector(Sector sector) {
        long yearly =
                switch (sector) {
                    case EMPLOYMENT -> 312_000_000;
                    case SOCIAL -> 486_000_000;
                    case HEALTH -> 394_000_000;
                    case PSYCHIATRY -> 128_000_000;
                };
        return new Budget(
                "sector-" + sector.name(),
                sector.title() + ", sektorens budget",
                Optional.of(sector),
                CarryOver.PER_YEAR,
                frames(yearly));
    }

    private Budget fund(String key, String name, long yearly) {
        return new Budget(key, name, Optional.empty(), CarryOver.FREE, frames(yearly));
    }

    private List<YearlyAmount> frames(long yearly) {
        return IntStream.range(0, Costs.YEARS)
                .mapToObj(year -> new YearlyAmount(
                        today.getYear() + year,
                        Math.round(yearly * scale * Math.pow(YEARLY_RISE, year) / ROUNDED_TO) * ROUNDED_TO))
                .toList();
    }
}
