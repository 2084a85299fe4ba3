package vn.sanvat;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {
    /** Left beside the classes by an earlier packaging. */
    private static final DescribedPredicate<JavaClass> GENERATED =
            JavaClass.Predicates.simpleNameContaining("__").as("generated");

    private final ApplicationModules modules = ApplicationModules.of(Sanvat.class, GENERATED);

    @Test
    void modulesUseOnlyWhatTheyDeclare() {
        modules.verify();
    }

    @Test
    void everyModuleDeclaresWhatItUses() {
        assertThat(modules.stream().map(module -> module.getBasePackage()))
                .isNotEmpty()
                .allSatisfy(basePackage -> assertThat(basePackage.getAnnotation(ApplicationModule.class))
                        .as("%s has a package-info with @ApplicationModule", basePackage.getName())
                        .isPresent());
    }
}
