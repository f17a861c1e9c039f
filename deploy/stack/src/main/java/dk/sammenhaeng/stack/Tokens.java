package dk.sammenhaeng.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.UUID;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/** Signs tokens as an instance's issuer does, with the same key. */
public final class Tokens {

    /** The audience of every token. */
    public static final String AUDIENCE = "sammenhaeng";

    private static final int KEY_BITS = 2048;

    private final String issuer;
    private final RsaJsonWebKey key;
    private final InstantSource clock;

    private Tokens(String issuer, RsaJsonWebKey key, InstantSource clock) {
        this.issuer = issuer;
        this.key = key;
        this.clock = clock;
    }

    /** The tokens of this instance; makes its key if it has none. */
    public static Tokens of(Instance instance) {
        return new Tokens(instance.issuerUrl(), key(instance.issuerKeyFile()), InstantSource.system());
    }

    /** A token by another key than the instance's, which nobody must accept. */
    public static Tokens forged(Instance instance) {
        try {
            return new Tokens(instance.issuerUrl(), newKey(), InstantSource.system());
        } catch (JoseException e) {
            throw new StackException("no key can be made", e);
        }
    }

    private static RsaJsonWebKey key(Path file) {
        try {
            if (!Files.exists(file)) {
                PrivateFile.write(file, newKey().toJson(OutputControlLevel.INCLUDE_PRIVATE));
            }
            return new RsaJsonWebKey(JsonUtil.parseJson(Files.readString(file)));
        } catch (JoseException e) {
            throw new StackException("not a key: " + file, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RsaJsonWebKey newKey() throws JoseException {
        RsaJsonWebKey key = RsaJwkGenerator.generateJwk(KEY_BITS);
        key.setKeyId(UUID.randomUUID().toString());
        key.setAlgorithm(AlgorithmIdentifiers.RSA_USING_SHA256);
        key.setUse("sig");
        return key;
    }

    /** The signed token that says what was asked for. */
    public String sign(TokenRequest request) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(issuer);
        claims.setAudience(AUDIENCE);
        claims.setSubject(request.user());
        claims.setStringClaim("upn", request.user());
        claims.setJwtId(UUID.randomUUID().toString());
        long now = clock.instant().getEpochSecond();
        long expires = now + request.validity().toSeconds();
        claims.setIssuedAt(NumericDate.fromSeconds(Math.min(now, expires)));
        claims.setExpirationTime(NumericDate.fromSeconds(expires));
        claims.setStringListClaim("roles", request.roles());
        claims.setStringClaim("municipality", request.municipality());
        request.sector().ifPresent(sector -> claims.setStringClaim("sector", sector));
        request.institution().ifPresent(id -> claims.setStringClaim("institution", id.toString()));
        claims.setStringClaim("acr", request.assurance());

        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setKey(key.getPrivateKey());
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        signature.setHeader("typ", "JWT");
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new StackException("the token cannot be signed", e);
        }
    }

    /** The public half of the key, as a JSON Web Key. */
    String publicKey() {
        return key.toJson(OutputControlLevel.PUBLIC_ONLY);
    }
}
