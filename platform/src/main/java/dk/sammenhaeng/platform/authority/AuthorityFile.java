package dk.sammenhaeng.platform.authority;

import dk.sammenhaeng.platform.identifier.MunicipalityCode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** One file of authorities of one kind; each row names its source, and a note with {@code ?} is unconfirmed. */
final class AuthorityFile {

    private static final String HEADER = "code;name;validFrom;validTo;region;source;note";

    private AuthorityFile() {}

    static List<Authority> read(String name, Authority.Kind kind) {
        String path = "/authorities/" + name;
        try (InputStream file = Objects.requireNonNull(AuthorityFile.class.getResourceAsStream(path), path);
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            if (!HEADER.equals(lines.readLine())) {
                throw new IllegalArgumentException(path + " does not begin with " + HEADER);
            }
            return lines.lines().map(row -> authority(row, kind)).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Authority authority(String row, Authority.Kind kind) {
        String[] cells = row.split(";", -1);
        if (cells.length != 7 || cells[5].isBlank()) {
            throw new IllegalArgumentException("An authority needs seven cells and a source: " + row);
        }
        return new Authority(
                MunicipalityCode.of(cells[0]),
                cells[1],
                kind,
                LocalDate.parse(cells[2]),
                filled(cells[3]).map(LocalDate::parse),
                filled(cells[4]).map(MunicipalityCode::of));
    }

    private static Optional<String> filled(String cell) {
        return Optional.of(cell).filter(text -> !text.isEmpty());
    }
}
