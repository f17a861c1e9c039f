package dk.sammenhaeng.platform.note;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;

@Entity
public class Note {

    @Id
    UUID id;

    String municipality;

    String text;

    @Version
    long version;
}
