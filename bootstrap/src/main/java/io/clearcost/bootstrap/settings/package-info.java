/**
 * What the program is told before it starts: {@link io.clearcost.bootstrap.settings.Settings} from
 * a {@link io.clearcost.bootstrap.settings.SettingsFile}, callers from a {@link
 * io.clearcost.bootstrap.settings.CallersFile}, and {@link
 * io.clearcost.bootstrap.settings.UnusableEnvironment} when that will not do.
 */
@NullMarked
package io.clearcost.bootstrap.settings;

import org.jspecify.annotations.NullMarked;
