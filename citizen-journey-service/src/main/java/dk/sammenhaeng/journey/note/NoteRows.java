package dk.sammenhaeng.journey.note;

import dk.sammenhaeng.journey.note.Note.Kind;
import dk.sammenhaeng.journey.note.Note.Reader;
import dk.sammenhaeng.journey.sql.Sql;
import dk.sammenhaeng.platform.http.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Notes in the database; written once and never changed. */
@ApplicationScoped
class NoteRows {

    private static final String ADD = """
            insert into note (id, citizen_id, kind, sector, at, content, task, replaced_by, written_by, written_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String FILTER = """
            from note
            where citizen_id = any (?) and (? or sector = any (?::text[])) and (?::text is null or kind = ?::text)
            """;

    private static final String LIST = """
            select json_build_object(
                'id', id, 'kind', kind, 'sector', sector, 'at', at, 'content', content, 'task', task,
                'replacedBy', replaced_by, 'writtenAt', written_at)
            """ + FILTER + " and (?::uuid is null or id < ?::uuid) order by id desc limit ?";

    private final Sql sql;

    NoteRows(Sql sql) {
        this.sql = sql;
    }

    void add(UUID citizenId, Note note, String by) {
        sql.change(
                ADD,
                note.id(),
                citizenId,
                note.kind(),
                note.sector(),
                note.at(),
                note.content(),
                note.task(),
                note.replacedBy(),
                by,
                note.writtenAt());
    }

    /** A citizen's notes that the reader may see, the latest first. */
    List<Note> list(List<UUID> records, Reader reader, Optional<Kind> kind, PageRequest request) {
        Optional<UUID> after = request.after().map(values -> UUID.fromString(values.getFirst()));
        return sql.list(
                LIST,
                row -> Sql.fromJson(row.getString(1), Note.class),
                records,
                reader.all(),
                reader.names(),
                kind,
                kind,
                after,
                after,
                request.fetch());
    }

    long count(List<UUID> records, Reader reader, Optional<Kind> kind) {
        return sql.list(
                        "select count(*) " + FILTER,
                        row -> row.getLong(1),
                        records,
                        reader.all(),
                        reader.names(),
                        kind,
                        kind)
                .getFirst();
    }
}
