package dk.sammenhaeng.testing;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;

/** Fails the build when an endpoint does not say who may use it. */
public final class EndpointsStatePermission {

    private static final String ACCESS = "dk.sammenhaeng.platform.access.Access";
    private static final String HTTP_METHOD = "jakarta.ws.rs.HttpMethod";

    private EndpointsStatePermission() {}

    /** Fails unless every resource method in the package and below has {@code @Access}, and there is at least one. */
    public static void check(String packageName) {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(packageName);
        check(packageName, endpointsOf(classes));
    }

    static List<JavaMethod> endpointsOf(JavaClasses classes) {
        return classes.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isMetaAnnotatedWith(HTTP_METHOD))
                .toList();
    }

    static void check(String where, List<JavaMethod> endpoints) {
        if (endpoints.isEmpty()) {
            throw new AssertionError("no endpoint found in " + where + ": the check looked at nothing");
        }
        List<String> silent = endpoints.stream()
                .filter(method -> !method.isAnnotatedWith(ACCESS))
                .map(JavaMethod::getFullName)
                .sorted()
                .toList();
        if (!silent.isEmpty()) {
            throw new AssertionError("these endpoints do not state their permission: " + silent);
        }
    }
}
