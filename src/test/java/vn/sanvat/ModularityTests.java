package vn.sanvat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {
    private final ApplicationModules modules = ApplicationModules.of(Sanvat.class);

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
