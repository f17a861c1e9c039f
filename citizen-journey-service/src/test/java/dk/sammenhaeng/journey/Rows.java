package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sammenhaeng.platform.time.DanishCalendar;
import dk.sammenhaeng.testing.StackResource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A look into the service's database, as the app login in one municipality or as the worker over all. */
public final class Rows {

    private Rows() {}

    /** The days of a citizen's due rows of one kind. */
    public static List<LocalDate> dueDays(UUID citizen, String kind) {
        try (Connection connection = StackResource.database()
                        .connect(StackResource.database().worker());
                var statement = connection.prepareStatement("select at from due where subject = ? and kind = ?")) {
            statement.setObject(1, citizen);
            statement.setString(2, kind);
            List<LocalDate> days = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    days.add(DanishCalendar.dayOf(rows.getTimestamp(1).toInstant()));
                }
            }
            return days;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** The first column of a query in one municipality. */
    public static List<String> of(String municipality, String query) {
        try (Connection connection =
                StackResource.database().connect(StackResource.database().app())) {
            connection.setAutoCommit(false);
            try (var setting = connection.prepareStatement("select set_config('sammenhaeng.municipality', ?, true)")) {
                setting.setString(1, municipality);
                setting.execute();
            }
            List<String> found = new ArrayList<>();
            try (var statement = connection.prepareStatement(query);
                    ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            connection.rollback();
            return found;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** Plans that say of themselves that a finding has a side in them and none has, or the other way round. */
    public static List<String> plansMarkedWrongly(String municipality) {
        return of(municipality, """
                select p.id::text from sector_plan p
                where p.found <> exists (
                        select from conflict c where c.status = 'OPEN' and c.plans @> array[p.id])
                    or p.asked <> exists (
                        select from proposal a where a.plan_id = p.id and a.state = 'PROPOSED')
                """);
    }

    /** Writes what no endpoint of this test's concern writes, as the app login in one municipality. */
    public static void change(String municipality, String statement) {
        try (Connection connection =
                StackResource.database().connect(StackResource.database().app())) {
            connection.setAutoCommit(false);
            try (var setting = connection.prepareStatement("select set_config('sammenhaeng.municipality', ?, true)")) {
                setting.setString(1, municipality);
                setting.execute();
            }
            try (var writing = connection.prepareStatement(statement)) {
                writing.executeUpdate();
            }
            connection.commit();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** Carries out the first statement of a migration that begins so, as on rows that were there before it. */
    static void migrate(String municipality, String migration, String begin) {
        try {
            String file = Files.readString(Path.of("src/main/resources/db/migration", migration));
            int from = file.indexOf(begin);
            change(municipality, file.substring(from, file.indexOf(';', from)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes a deadline come now. */
    public static void comesDue(String municipality, UUID subject, String kind) {
        String of = "where subject = '" + subject + "' and kind = '" + kind + "'";
        assertThat(of(municipality, "select id from due " + of)).hasSize(1);
        change(municipality, "delete from due " + of);
        change(
                municipality,
                "insert into due (id, municipality, subject, kind, at) values (gen_random_uuid(), '" + municipality
                        + "', '" + subject + "', '" + kind + "', now())");
    }
}
