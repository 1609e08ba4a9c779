import { describe, expect, it } from 'vitest';
import { spokenNames } from '../../../../utils/analysis/names/names';
import { parseRequest } from '../../../../utils/analysis/requests/request';
import { talk } from '../transcripts';

const TALK = talk(['Ann Lee: Is the new dam any good?', 'Bo Dahl: The dam is wet.', 'Jos\u00e9 Orr: The dam is cold.']);

describe('parseRequest, for somebody who is not a speaker', () => {
  const people = { ...TALK, roles: [], names: [] };
  it.each([
    ['What did Zed say about the dam?', 'Zed'],
    ['what did zed really think of it', 'zed'],
    ['What does Sam Altman think about the dam?', 'Sam Altman'],
    ['What did Zo\u00eb say?', 'Zo\u00eb'],
    ['What did Bo say about Zed?', null],
    ['What does WEIR mean?', null],
    ['What did Jose say?', null],
    ['the dam', null],
    ['What did Mr. Zed say?', 'Zed'],
    ['what did dams say?', null],
    ['what did economists say about dams?', null],
    ['what did NVK say about dams?', 'NVK'],
  ])('%s → %s', (request, absent) => expect(parseRequest(request, people).absent).toBe(absent));
});

describe('parseRequest, for the first name of a speaker with another last name', () => {
  const named = talk([
    'Ann Lee: Andrew Hill lives in Weir. Cook it.',
    'Andrew Chow: Andrew lives in Dresden.',
    'Sjors: Yes.',
    'Julie Hill AM: Julie Hill agrees.',
  ]);
  const people = { ...named, roles: [], names: spokenNames(named.speakers) };
  const [ann, andrew, sjors, julie] = named.speakers.map(({ id }) => id);
  it.each([
    ['What did Andrew Hill say about dams?', [], 'Andrew Hill'],
    ['what did andrew hill say?', [], 'andrew hill'],
    ['Andrew Hill on dams', [], null],
    ['What did Ann Cook say?', [], 'Ann Cook'],
    ['Ann Zed on dams', [], null],
    ['Ann Dresden', [ann], null],
    ['Ann PSBT', [ann], null],
    ['Ann OpenAI', [ann], null],
    ['What did Ann Really say?', [ann], null],
    ['What did Andrew Chaw say?', [andrew], null],
    ['what did andrew chwo say?', [andrew], null],
    ['What did Ann Lees say?', [ann], null],
    ['What did Ann Leigh say?', [], 'Ann Leigh'],
    ['What did Sjors Provoost say?', [sjors], null],
    ['What did Julie Hill say?', [julie], null],
    ['What did Julie Hil say?', [julie], null],
  ])('%s', (request, speakers, absent) =>
    expect(parseRequest(request, people)).toMatchObject({ speakers: new Set(speakers), absent }),
  );
  it('does not make a misspelled last name part of the subject', () =>
    expect(parseRequest('What did Andrew Chaw say about dams?', people).terms).toEqual(['dam']));
});

describe('parseRequest, for the speakers and the subject', () => {
  const people = { ...TALK, roles: ['host', 'guest', 'guest'] as const, names: [] };
  const [ann, bo, jose] = TALK.speakers.map(({ id }) => id);
  it.each([
    ['On dams, what did Bo and Jos\u00e9 say?', [bo, jose], ['dam']],
    ['About Bo: what did Bo say about dams?', [bo], ['bo', 'dam']],
    ['On dams, what did the host say?', [ann], ['dam']],
    ['What did Ann and the guests say about dams?', [ann, bo, jose], ['dam']],
    ['With dams, what would Bo say?', [bo], ['dam']],
    ["About dams, what's Bo's opinion?", [bo], ['dam']],
    ['What did Bo say about Ann and Jos\u00e9?', [bo], ['ann', 'jos\u00e9']],
    ['What did the panel say about dams?', [], ['dam']],
    ['Where can I host a dam?', [], ['host', 'dam']],
    ['Who hosts dams?', [], ['host', 'dam']],
    ["Summary of Bo's points", [bo], []],
    ['quotes by Bo', [bo], []],
    ['what Bo thinks', [bo], []],
  ])('%s', (request, speakers, terms) => {
    expect(parseRequest(request, people)).toMatchObject({ speakers: new Set(speakers), absent: null, terms });
  });
});

describe('parseRequest, for a name with a title, a particle or a middle name', () => {
  const titled = talk([
    'Dr. Ann Lee: Yes.',
    'Bo van den Dahl: No.',
    'Jos\u00e9 Flores Orr, PhD: Yes.',
    'Speaker 2: No.',
  ]);
  const people = { ...titled, roles: [], names: spokenNames(titled.speakers) };
  const [ann, bo, jose, other] = titled.speakers.map(({ id }) => id);
  it.each([
    ['What did Ann say?', [ann]],
    ['What did Mrs. Lee say?', [ann]],
    ['summarize dr lee', [ann]],
    ['What did Prof. van den Dahl say?', [bo]],
    ['What did Dahl say?', [bo]],
    ['What did Flores say?', [jose]],
    ['What did Mr Flores Orr say?', [jose]],
    ['What did speaker 2 say?', [other]],
    ['the den: 2', []],
  ])('%s', (request, called) => {
    const { speakers: asked, terms } = parseRequest(request, people);
    expect([[...asked], terms]).toEqual([called, called.length > 0 ? [] : ['den', '2']]);
  });
});

it('parseRequest lists the names of speakers in the subject separately', () => {
  const people = { ...TALK, roles: [], names: [] };
  expect(parseRequest('What did Bo say about Jos\u00e9 Orr and dams?', people).about).toEqual([['jos\u00e9', 'orr']]);
  const team = { ...talk(['Project Manager: Yes.', 'Bo Dahl: No.']), roles: [], names: [] };
  expect(parseRequest('What did Bo say about the Project Manager?', team)).toMatchObject({
    about: [],
    terms: ['project', 'manag'],
  });
});

describe('parseRequest, for everybody', () => {
  const people = { ...TALK, roles: ['host', 'guest', 'guest'] as const, names: [] };
  it.each([
    ['What did the speakers say?', []],
    ['summarize what participants said', []],
    ['What does the panel think?', []],
    ['What did everyone say?', []],
    ['what do they talk about', []],
    ['What did speakers say about dams?', ['dam']],
    ['solar panel', ['solar', 'panel']],
  ])('%s', (request, terms) =>
    expect(parseRequest(request, people)).toMatchObject({ absent: null, terms, general: terms.length === 0 }),
  );
  it('asks about the names of all speakers for "Who are the speakers?"', () =>
    expect(parseRequest('Who are the speakers?', people).terms).toEqual([
      'ann',
      'lee',
      'bo',
      'dahl',
      'jos\u00e9',
      'orr',
    ]));
  it.each(['What did the host say?', '', 'who?', 'Bo'])('does not take as general: "%s"', (request) =>
    expect(parseRequest(request, people).general).toBe(false),
  );
});

describe('parseRequest, for an ambiguous word', () => {
  it.each([
    ['What will become of dams?', 0],
    ['Will dams last?', 0],
    ['What did will say of dams?', 1],
    ['What Will says of dams', 1],
  ])('decides whether "will" is a name: %s', (request, callers) => {
    const dams = talk(['Will Orr: The dam is wet.', 'Ann Lee: The dam is cold.']);
    const names = [{ full: [], short: ['Will'] }];
    expect(parseRequest(request, { ...dams, roles: [], names }).speakers.size).toBe(callers);
  });
  it.each([
    ['What does the bill say about dams?', 0],
    ['Is a mark left on dams?', 0],
    ['Mark the place where dams crack', 0],
    ['What did mark the engineer say about dams?', 1],
    ['What did bill and mark say about dams?', 2],
    ['What does the Bill say about dams?', 1],
    ['dams, according to mark', 1],
  ])('decides whether "bill" and "mark" are names: %s', (request, callers) => {
    const dams = talk(['Bill Orr: The dam is wet.', 'Mark Lee: The dam is cold.']);
    const names = [
      { full: [], short: ['Bill'] },
      { full: [], short: ['Mark'] },
    ];
    expect(parseRequest(request, { ...dams, roles: [], names }).speakers.size).toBe(callers);
  });
  it.each([
    ['black boxes', ['black', 'box']],
    ['a library of Black boxes', ['librar', 'black', 'box']],
    ['Black', ['black']],
    ['What did Black say about boxes?', null],
    ['What would Black build?', null],
    ['Black on boxes', null],
    ['Brandon Black boxes', null],
    ['Brandon boxes', null],
  ])('falls back to a common word if "black" may not be a last name: %s', (request, terms) => {
    const dams = talk(['Brandon Black: The dam is wet.', 'Mark Lee: The dam is cold.']);
    const { speakers, otherwise } = parseRequest(request, { ...dams, roles: [], names: spokenNames(dams.speakers) });
    expect([speakers.size, otherwise?.terms ?? null, otherwise?.speakers.size ?? 0]).toEqual([1, terms, 0]);
  });
  it('does not find a name at the end of another word', () => {
    const party = talk(['Horse JS: The dam is wet.']);
    expect(parseRequest('node.js', { ...party, roles: [], names: [] }).speakers.size).toBe(0);
  });
  it('ignores a role that nobody has', () => {
    const { speakers, terms } = parseRequest('What did the host say about dams?', { ...TALK, roles: [], names: [] });
    expect([speakers.size, terms]).toEqual([0, ['dam']]);
  });
});
