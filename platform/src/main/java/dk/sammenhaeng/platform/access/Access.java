package dk.sammenhaeng.platform.access;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The permission of an endpoint, and the one transaction around it. A resource method with it runs only for a caller
 * with one of the roles, in a transaction that sees the caller's municipality alone, with its audit row, its stored
 * answer (a {@code POST}) and its events committed together or not at all. The method returns a
 * {@link jakarta.ws.rs.core.Response}, best made by {@link dk.sammenhaeng.platform.http.Reply}.
 */
@Documented
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Access {

    /** The deed as the audit log names it, for example {@code agreement.sign}. */
    @Nonbinding
    String act();

    /** The roles of which the caller needs one. */
    @Nonbinding
    Role[] roles();

    /** True where personal data is touched: the purpose header is then mandatory and reads are audited, too. */
    @Nonbinding
    boolean personalData() default false;

    /** True for a {@code POST} that only searches: it changes nothing and takes no {@code Idempotency-Key}. */
    @Nonbinding
    boolean search() default false;
}
