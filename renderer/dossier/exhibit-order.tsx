import { ActionIcon, Group } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconGripVertical } from '@tabler/icons-react';
import { type DragEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import type { planDossier } from '../../shared/contract/dossier.ts';
import type { OutputOf } from '../../shared/contract/endpoint.ts';
import { useT } from '../i18n/language.ts';
import { moved } from './moved.ts';

type Exhibit = OutputOf<typeof planDossier>['exhibits'][number];
type ExhibitOrderProps = {
  readonly exhibits: readonly Exhibit[];
  /** Gets the ids of those that may move, in their new order. */
  readonly onOrder: (documentIds: readonly string[]) => void;
  readonly children: (exhibit: Exhibit) => ReactNode;
};

/** The exhibits as a list; those that were not handed over yet are moved by dragging, or with the arrows beside them. */
export function ExhibitOrder({ exhibits, onOrder, children }: ExhibitOrderProps) {
  const t = useT();
  const words = t.dossier;
  const free = exhibits.filter(({ fixed }) => !fixed).map(({ documentId }) => documentId);
  const [dragged, setDragged] = useState<string | null>(null);
  const [over, setOver] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  /** The arrow that was pressed: after moving, the row is another place on the page. */
  const pressed = useRef<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the list has its new order
  useEffect(() => {
    if (pressed.current !== null) document.getElementById(pressed.current)?.focus();
    pressed.current = null;
  }, [exhibits]);

  const move = (exhibit: Exhibit, to: number) => {
    const from = free.indexOf(exhibit.documentId);
    if (from < 0 || to < 0 || to >= free.length || to === from) return;
    setSaid(words.moved(exhibit.title, exhibit.number + to - from));
    onOrder(moved(free, from, to));
  };
  const drop = (event: DragEvent, target: Exhibit) => {
    event.preventDefault();
    const exhibit = exhibits.find(({ documentId }) => documentId === dragged);
    setDragged(null);
    setOver(null);
    if (exhibit !== undefined) move(exhibit, free.indexOf(target.documentId));
  };

  return (
    <>
      <ol className="kluis-exhibits">
        {exhibits.map((exhibit) => {
          const { documentId, fixed, number } = exhibit;
          const place = free.indexOf(documentId);
          const shift = (by: 1 | -1) => {
            pressed.current = `move-${by === 1 ? 'down' : 'up'}-${documentId}`;
            move(exhibit, place + by);
          };
          return (
            <li
              key={documentId}
              data-over={(over === documentId && dragged !== documentId) || undefined}
              onDragOver={(event) => {
                if (dragged === null || fixed) return;
                event.preventDefault();
                setOver(documentId);
              }}
              onDrop={(event) => drop(event, exhibit)}
            >
              {!fixed && free.length > 1 && (
                <Group gap={2} className="kluis-exhibit-move" wrap="nowrap">
                  <span
                    className="kluis-exhibit-grip"
                    draggable
                    aria-hidden
                    title={words.drag}
                    onDragStart={(event) => {
                      event.dataTransfer.effectAllowed = 'move';
                      event.dataTransfer.setData('text/plain', String(number));
                      setDragged(documentId);
                    }}
                    onDragEnd={() => {
                      setDragged(null);
                      setOver(null);
                    }}
                  >
                    <IconGripVertical size={18} aria-hidden />
                  </span>
                  <ActionIcon
                    id={`move-up-${documentId}`}
                    variant="subtle"
                    color="gray"
                    c="var(--mantine-color-text)"
                    aria-label={words.moveUp(number)}
                    aria-disabled={place === 0}
                    onClick={() => shift(-1)}
                  >
                    <IconArrowUp size={18} aria-hidden />
                  </ActionIcon>
                  <ActionIcon
                    id={`move-down-${documentId}`}
                    variant="subtle"
                    color="gray"
                    c="var(--mantine-color-text)"
                    aria-label={words.moveDown(number)}
                    aria-disabled={place === free.length - 1}
                    onClick={() => shift(1)}
                  >
                    <IconArrowDown size={18} aria-hidden />
                  </ActionIcon>
                </Group>
              )}
              {children(exhibit)}
            </li>
          );
        })}
      </ol>
      <span role="status" className="kluis-unseen">
        {said}
      </span>
    </>
  );
}
