package dk.sammenhaeng.benchmarks;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A table that holds rows of a journey, found in the database's own catalogue so that no column can be forgotten here.
 *
 * @param columns in order, without those the database makes
 * @param condition which rows are one citizen's; the citizen's id is to be put in
 */
record Table(String name, List<String> columns, String condition) {

    private static final String COLUMNS = """
            select c.relname, a.attname, a.atttypid = 'uuid'::regtype, a.attidentity <> '' or a.attgenerated <> ''
            from pg_class c join pg_attribute a on a.attrelid = c.oid
            where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
                and a.attnum > 0 and not a.attisdropped
            order by c.relname, a.attnum
            """;

    private static final String REFERENCES = """
            select child.relname, a.attname, parent.relname, b.attname
            from pg_constraint f
                join pg_class child on child.oid = f.conrelid
                join pg_class parent on parent.oid = f.confrelid
                join pg_attribute a on a.attrelid = f.conrelid and a.attnum = f.conkey[1]
                join pg_attribute b on b.attrelid = f.confrelid and b.attnum = f.confkey[1]
            where f.contype = 'f' and child.relnamespace = 'public'::regnamespace and child.oid <> parent.oid
            order by child.relname, a.attname
            """;

    /** Tables that name a journey or a part of it without a foreign key: by the column that does. */
    private static final Map<String, String> BY_ANY_ID = Map.of("stream", "id", "due", "subject");

    /** Every table with a row of one of these citizens. */
    static List<Table> of(Connection connection, List<String> citizens) throws SQLException {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        Map<String, String> conditions = new LinkedHashMap<>();
        conditions.put("citizen", "id = '%1$s'");
        for (List<String> row : rows(connection, COLUMNS)) {
            if (row.get(3).equals("f")) {
                columns.computeIfAbsent(row.get(0), name -> new ArrayList<>()).add(row.get(1));
            }
            if (row.get(1).equals("citizen_id") && row.get(2).equals("t")) {
                conditions.put(row.get(0), "citizen_id = '%1$s'");
            }
        }
        List<List<String>> references = rows(connection, REFERENCES);
        int known;
        do {
            known = conditions.size();
            references.stream()
                    .filter(row -> conditions.containsKey(row.get(2)))
                    .forEach(row -> conditions.putIfAbsent(
                            row.get(0),
                            row.get(1) + " in (select " + row.get(3) + " from " + row.get(2) + " where "
                                    + conditions.get(row.get(2)) + ")"));
        } while (known < conditions.size());
        List<Table> tables = new ArrayList<>();
        for (Map.Entry<String, String> table : conditions.entrySet()) {
            Table one = new Table(table.getKey(), List.copyOf(columns.get(table.getKey())), table.getValue());
            if (!one.isEmpty(connection, citizens)) {
                tables.add(one);
            }
        }
        return List.copyOf(tables);
    }

    /** The tables whose rows name any of a journey's ids; their condition takes the list of them. */
    static List<Table> byAnyId(Connection connection) throws SQLException {
        Map<String, List<String>> columns = new HashMap<>();
        for (List<String> row : rows(connection, COLUMNS)) {
            columns.computeIfAbsent(row.get(0), name -> new ArrayList<>()).add(row.get(1));
        }
        return BY_ANY_ID.entrySet().stream()
                .map(table -> new Table(
                        table.getKey(), List.copyOf(columns.get(table.getKey())), table.getValue() + " in (%1$s)"))
                .toList();
    }

    boolean hasId() {
        return columns.contains("id");
    }

    String where(String given) {
        return name + " where " + String.format(condition, given);
    }

    /** Takes rows in as {@link #out} gives them. */
    String in() {
        return "copy " + name + " (" + String.join(", ", columns) + ") from stdin";
    }

    /** Gives the rows out. A number in the vault is of one citizen only, so a copy's index is made up. */
    String out(String given) {
        String selected = columns.stream()
                .map(column -> column.equals("number_index") ? "'\\x" + Mark.RANDOM + "'" : column)
                .collect(Collectors.joining(", "));
        return "copy (select " + selected + " from " + where(given) + ") to stdout";
    }

    private boolean isEmpty(Connection connection, List<String> citizens) throws SQLException {
        for (String citizen : citizens) {
            if (!rows(connection, "select 1 from " + where(citizen) + " limit 1")
                    .isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** All rows of a query as text. */
    static List<List<String>> rows(Connection connection, String query) throws SQLException {
        List<List<String>> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    row.add(String.valueOf(result.getString(i)));
                }
                rows.add(row);
            }
        }
        return rows;
    }
}
