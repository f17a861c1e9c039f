package dk.sammenhaeng.stack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.jose4j.json.JsonUtil;

/** The main class of the issuer's process: the part of OpenID Connect that services need of each other. */
public final class IssuerMain {

    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;
    private static final int UNAUTHORIZED = 401;

    private final Instance instance;
    private final Tokens tokens;

    private IssuerMain(Instance instance) {
        this.instance = instance;
        this.tokens = Tokens.of(instance);
    }

    /** Serves the issuer of the instance whose ports file is given, until told to stop. */
    public static void main(String[] arguments) throws IOException {
        new IssuerMain(Instance.open(Path.of(arguments[0]))).serve();
    }

    private void serve() throws IOException {
        HttpServer server = HttpServer.create(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), instance.port(Part.ISSUER)), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/jwks", exchange -> answer(exchange, OK, "{\"keys\":[" + tokens.publicKey() + "]}"));
        server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, OK, discovery()));
        server.createContext("/token", this::token);
        server.start();
    }

    private String discovery() {
        String issuer = instance.issuerUrl();
        return JsonUtil.toJson(Map.of(
                "issuer", issuer,
                "jwks_uri", issuer + "/jwks",
                "token_endpoint", issuer + "/token",
                "grant_types_supported", new String[] {"client_credentials"},
                "token_endpoint_auth_methods_supported", new String[] {"client_secret_post"},
                "response_types_supported", new String[] {"token"},
                "subject_types_supported", new String[] {"public"},
                "id_token_signing_alg_values_supported", new String[] {"RS256"}));
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> form = form(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        String service = form.getOrDefault("client_id", "");
        String municipality = form.getOrDefault("municipality", "");
        if (!"client_credentials".equals(form.get("grant_type"))) {
            refuse(exchange, BAD_REQUEST, "unsupported_grant_type");
        } else if (!isSecretOf(service, form.getOrDefault("client_secret", ""))) {
            refuse(exchange, UNAUTHORIZED, "invalid_client");
        } else if (!municipality.matches("\\d{4}")) {
            refuse(exchange, BAD_REQUEST, "invalid_request");
        } else {
            TokenRequest request = TokenRequest.service(service, municipality);
            answer(
                    exchange,
                    OK,
                    JsonUtil.toJson(Map.of(
                            "access_token", tokens.sign(request),
                            "token_type", "Bearer",
                            "expires_in", request.validity().toSeconds())));
        }
    }

    private boolean isSecretOf(String service, String secret) {
        return instance.secrets()
                .knownClientSecret(service)
                .map(known -> MessageDigest.isEqual(known.getBytes(UTF_8), secret.getBytes(UTF_8)))
                .orElse(false);
    }

    private static Map<String, String> form(String body) {
        return Arrays.stream(body.split("&", -1))
                .map(field -> field.split("=", 2))
                .filter(field -> field.length == 2)
                .collect(Collectors.toMap(
                        field -> URLDecoder.decode(field[0], UTF_8),
                        field -> URLDecoder.decode(field[1], UTF_8),
                        (first, second) -> first));
    }

    private static void refuse(HttpExchange exchange, int status, String error) throws IOException {
        answer(exchange, status, JsonUtil.toJson(Map.of("error", error)));
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(status, body.length);
        try (exchange) {
            exchange.getResponseBody().write(body);
        }
    }
}
