package dk.sammenhaeng.platform.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.EntityTag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntityTagsTest {

    @Test
    void a_tag_is_the_version_and_the_hash_of_the_bytes() {
        EntityTag tag = EntityTags.complete(new EntityTag("7"), "abc".getBytes(UTF_8));

        assertThat(tag.getValue()).isEqualTo("7.ba7816bf8f01cfea");
        assertThat(tag.isWeak()).isFalse();
        assertThat(Version.fromString("\"" + tag.getValue() + "\"")).isEqualTo(new Version(7));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"7.ab\"             | true",
                "W/\"7.ab\"           | true",
                "\"6.ab\", \"7.ab\"   | true",
                "*                    | true",
                "\"7.ac\"             | false",
                "7.ab                 | false",
                "\"7\"                | false"
            })
    void a_read_is_not_repeated_when_the_caller_has_the_tag(String header, boolean matches) {
        assertThat(EntityTags.matches(header, new EntityTag("7.ab"))).isEqualTo(matches);
    }
}
