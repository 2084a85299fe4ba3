/**
 * The desk below {@code /admin}: so far signing in, people and the audit log. Start with {@code AdminConfiguration}, which
 * says who comes in; {@code Pages} shows the templates below {@code templates/admin}.
 */
@ApplicationModule(
        allowedDependencies = {"problem", "accounts", "accounts::people", "accounts::signin", "content", "taxonomy"})
@NullMarked
package vn.sanvat.admin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
