package dk.sammenhaeng.platform.http;

import jakarta.ws.rs.core.EntityTag;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** Strong ETags: the resource's version, a dot, and a hash of exactly the bytes that were sent. */
public final class EntityTags {

    private EntityTags() {}

    /** The version's tag completed with the hash of the bytes. */
    public static EntityTag complete(EntityTag version, byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return new EntityTag(version.getValue() + "." + HexFormat.of().formatHex(hash, 0, 8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** True when an {@code If-None-Match} header names this tag, or any. */
    public static boolean matches(String ifNoneMatch, EntityTag tag) {
        String quoted = '"' + tag.getValue() + '"';
        return ifNoneMatch.strip().equals("*")
                || Arrays.stream(ifNoneMatch.split(",", -1))
                        .map(String::strip)
                        // A cache may have weakened the tag; reads compare weakly (RFC 9110, 13.1.2).
                        .map(seen -> seen.startsWith("W/") ? seen.substring(2) : seen)
                        .anyMatch(quoted::equals);
    }
}
