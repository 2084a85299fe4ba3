/** Who may do what. So far: nobody may do anything that a surface has not opened. Start with {@code AccountsConfiguration}. */
@ApplicationModule(allowedDependencies = {"problem"})
@NullMarked
package vn.sanvat.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
