package vn.sanvat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Whether the programs that a test {@link Needs} are on the path. */
public final class ProgramInstalled implements ExecutionCondition {
    /** Where daemons lie, which an ordinary user's path leaves out. */
    private static final String DAEMONS = File.pathSeparator + "/usr/sbin" + File.pathSeparator + "/usr/local/sbin";

    public static Optional<Path> find(String... names) {
        var path = Optional.ofNullable(System.getenv("PATH")).orElse("") + DAEMONS;
        return Stream.of(path.split(File.pathSeparator))
                .flatMap(folder -> Stream.of(names).map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        var names = AnnotationSupport.findAnnotation(context.getRequiredTestClass(), Needs.class)
                .map(Needs::value)
                .orElse(new String[0]);
        if (find(names).isPresent()) {
            return ConditionEvaluationResult.enabled(names[0] + " is there");
        }
        if ("true".equals(System.getenv("CI"))) {
            throw new IllegalStateException("CI=true, but there is no " + names[0] + ": install it");
        }
        var leftOut = context.getRequiredTestClass().getSimpleName() + " is left out: there is no " + names[0]
                + " on this machine.";
        if (context.getTestMethod().isEmpty()) {
            System.out.println(leftOut);
        }
        return ConditionEvaluationResult.disabled(leftOut);
    }
}
