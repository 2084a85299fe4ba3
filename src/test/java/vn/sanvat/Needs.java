package vn.sanvat;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test with a program of the system. Where there is none it is left out, and one line says so; in CI a missing program
 * is a failure.
 */
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ExtendWith(ProgramInstalled.class)
public @interface Needs {
    /** Names that the program has on different systems. */
    String[] value();
}
