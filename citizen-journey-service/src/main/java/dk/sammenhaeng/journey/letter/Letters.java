package dk.sammenhaeng.journey.letter;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.journey.sql.Sql;
import dk.sammenhaeng.platform.due.DueRows;
import dk.sammenhaeng.platform.identifier.MunicipalityCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Writes letters in the transaction of what they tell; they are carried as soon as it has committed. */
@ApplicationScoped
public class Letters {

    /** The kind of due row that asks for a letter to be carried. */
    static final String CARRY = "letter.carry";

    private static final String WRITE =
            "insert into letter (id, to_municipality, kind, body, written_at) values (?, ?, ?, ?::jsonb, ?)";

    private final Sql sql;
    private final DueRows due;
    private final Clock clock;

    Letters(Sql sql, DueRows due, Clock clock) {
        this.sql = sql;
        this.due = due;
        this.clock = clock;
    }

    /** Writes a letter to another municipality. */
    public void write(MunicipalityCode to, Letter letter) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        sql.change(WRITE, id, to.value(), letter.getClass().getSimpleName(), Sql.json(letter), clock.instant());
        due.now(List.of(id), CARRY);
    }
}
