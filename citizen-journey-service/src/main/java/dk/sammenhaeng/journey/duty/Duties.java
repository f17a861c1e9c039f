package dk.sammenhaeng.journey.duty;

import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How the acting municipality's sectors can be reached. */
@ApplicationScoped
public class Duties {

    private static final String READ =
            "select sector, opens, closes, friday_closes, duty_unit, duty_phone, version from duty_unit";

    private static final String ADD = """
            insert into duty_unit (sector, opens, closes, friday_closes, duty_unit, duty_phone, version)
            values (?, ?, ?, ?, ?, ?, 1)
            on conflict (municipality, sector) do nothing
            """;

    private static final String CHANGE = """
            update duty_unit set
                opens = ?, closes = ?, friday_closes = ?, duty_unit = ?, duty_phone = ?, version = version + 1
            where sector = ? and version = ?
            """;

    private final Sql sql;
    private final DutySettings settings;

    Duties(Sql sql, DutySettings settings) {
        this.sql = sql;
        this.settings = settings;
    }

    /** All sectors, with the default for those that have stated nothing. */
    List<Duty> all() {
        Map<Sector, Duty> stated =
                sql.list(READ, this::duty).stream().collect(Collectors.toMap(Duty::sector, Function.identity()));
        return Arrays.stream(Sector.values())
                .map(sector -> stated.getOrDefault(sector, standard(sector)))
                .toList();
    }

    /** One sector. */
    public Duty of(Sector sector) {
        return sql.list(READ + " where sector = ?", this::duty, sector).stream()
                .findFirst()
                .orElseGet(() -> standard(sector));
    }

    /** States how a sector can be reached; false when somebody else stated something since. */
    boolean state(Duty duty) {
        OpeningHours hours = duty.hours();
        Optional<String> unit = duty.onDuty().map(Duty.Unit::name);
        Optional<String> phone = duty.onDuty().map(Duty.Unit::phone);
        int changed = duty.version() == 0
                ? sql.change(ADD, duty.sector(), hours.opens(), hours.closes(), hours.fridayCloses(), unit, phone)
                : sql.change(
                        CHANGE,
                        hours.opens(),
                        hours.closes(),
                        hours.fridayCloses(),
                        unit,
                        phone,
                        duty.sector(),
                        duty.version());
        return changed == 1;
    }

    /** Opening hours of these clock times, with the days on which the municipality is closed. */
    OpeningHours hours(LocalTime opens, LocalTime closes, LocalTime fridayCloses) {
        return new OpeningHours(opens, closes, fridayCloses, settings.closedDays());
    }

    private Duty standard(Sector sector) {
        return new Duty(
                sector, hours(settings.opens(), settings.closes(), settings.fridayCloses()), Optional.empty(), 0);
    }

    private Duty duty(ResultSet row) throws SQLException {
        Optional<String> phone = Optional.ofNullable(row.getString(6));
        return new Duty(
                Sector.valueOf(row.getString(1)),
                hours(
                        row.getObject(2, LocalTime.class),
                        row.getObject(3, LocalTime.class),
                        row.getObject(4, LocalTime.class)),
                Optional.ofNullable(row.getString(5)).flatMap(unit -> phone.map(number -> new Duty.Unit(unit, number))),
                row.getLong(7));
    }
}
