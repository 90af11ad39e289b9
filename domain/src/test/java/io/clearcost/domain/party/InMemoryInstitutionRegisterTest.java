package io.clearcost.domain.party;

class InMemoryInstitutionRegisterTest extends InstitutionRegisterContract {

  private final InMemoryInstitutionRegister register = new InMemoryInstitutionRegister();

  @Override
  protected InstitutionRegister register() {
    return register;
  }

  @Override
  protected void inTransaction(Runnable work) {
    work.run();
  }
}
